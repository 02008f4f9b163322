// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.outcome;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The end of a sentence "Cannot ..., because ...": why an exception happened, in words. */
public final class Causes {
    private Causes() {}

    /** Many file exceptions say only the path; here their type is what they say. */
    public static String of(final Throwable e) {
        if (e instanceof NoSuchFileException) {
            return e.getMessage() + " does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "access to " + e.getMessage() + " is denied";
        }
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + " cannot be used (" + e.getClass().getSimpleName() + ")";
        }
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : withoutStop(message.strip());
    }

    private static String withoutStop(final String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
