// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Holds the stand-in to genuine KNIME: every public type and every public or protected member of it
 * must exist there, with the same descriptor and the same modifiers. The stand-in may lack things;
 * it must not invent any.
 *
 * <p>Arguments: the recorded signatures of genuine KNIME, those of the stand-in. Both are gzipped
 * text: {@code C name flags parent interfaces}, then {@code M name descriptor flags} and {@code F
 * name descriptor flags} of that class. Exits with 1 if there is a fault.
 */
public final class CompareSignatures {
    private static final int PUBLIC = 1;
    private static final int PROTECTED = 4;
    private static final int FINAL = 16;
    private static final int ABSTRACT = 1024;
    private static final int TYPE_FLAGS = PUBLIC | FINAL | 512 /* interface */ | ABSTRACT;
    private static final int MEMBER_FLAGS = PUBLIC | PROTECTED | 8 /* static */ | ABSTRACT;

    private final Map<String, Type> genuine;
    private final List<String> faults = new ArrayList<>();
    private int members;

    private CompareSignatures(Map<String, Type> genuine) {
        this.genuine = genuine;
    }

    /** Members by "name descriptor". */
    private record Type(
            String name,
            int flags,
            String parent,
            List<String> interfaces,
            Map<String, Integer> members) {
        boolean visible() {
            return (flags & PUBLIC) != 0;
        }

        List<String> parents() {
            return Stream.concat(Stream.of(parent), interfaces.stream()).toList();
        }
    }

    public static void main(String[] args) throws IOException {
        CompareSignatures comparison = new CompareSignatures(load(Path.of(args[0])));
        List<Type> standIn =
                load(Path.of(args[1])).values().stream().filter(Type::visible).toList();
        standIn.forEach(comparison::compare);
        comparison.faults.forEach(System.out::println);
        System.out.printf(
                "stand-in: %d types, %d members, %d faults%n",
                standIn.size(), comparison.members, comparison.faults.size());
        System.exit(standIn.isEmpty() || !comparison.faults.isEmpty() ? 1 : 0);
    }

    private static Map<String, Type> load(Path file) throws IOException {
        Map<String, Type> types = new TreeMap<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            Type type = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals("C")) {
                    type = type(words);
                    types.put(type.name, type);
                } else {
                    type.members.put(words[1] + " " + words[2], Integer.parseInt(words[3]));
                }
            }
        }
        return types;
    }

    private static Type type(String[] words) {
        List<String> interfaces = words.length > 4 ? List.of(words[4].split(",")) : List.of();
        int flags = Integer.parseInt(words[2]);
        return new Type(words[1], flags, words[3], interfaces, new TreeMap<>());
    }

    private void compare(Type ours) {
        Type theirs = genuine.get(ours.name);
        if (theirs == null) {
            faults.add(ours.name + ": genuine KNIME has no such type");
            return;
        }
        if ((ours.flags & TYPE_FLAGS) != (theirs.flags & TYPE_FLAGS)) {
            faults.add(ours.name + ": modifiers " + ours.flags + ", genuine " + theirs.flags);
        }
        for (String parent : ours.parents()) {
            if (parent.startsWith("org/knime/")
                    && genuine.containsKey(parent)
                    && !isA(theirs, parent)) {
                faults.add(ours.name + ": genuine KNIME's is no " + parent);
            }
        }
        ours.members.forEach((member, flags) -> compare(theirs, member, flags));
    }

    private void compare(Type theirs, String member, int flags) {
        members++;
        Integer recorded = theirs.members.get(member);
        if (recorded == null) {
            if (!inherits(theirs, member)) {
                faults.add(theirs.name + "." + member + ": genuine KNIME has no such member");
            }
        } else if ((flags & MEMBER_FLAGS) != (recorded & MEMBER_FLAGS)) {
            faults.add(
                    theirs.name + "." + member + ": modifiers " + flags + ", genuine " + recorded);
        }
    }

    private boolean isA(Type type, String ancestor) {
        return type.name.equals(ancestor)
                || type.parents().stream()
                        .anyMatch(p -> genuine.containsKey(p) && isA(genuine.get(p), ancestor));
    }

    /** Whether an ancestor, recorded or of the JDK, has the member: then this is only an override. */
    private boolean inherits(Type type, String member) {
        return !member.startsWith("<init> ")
                && type.parents().stream().anyMatch(p -> has(p, member));
    }

    private boolean has(String name, String member) {
        Type type = genuine.get(name);
        if (type != null) {
            return type.members.containsKey(member) || inherits(type, member);
        }
        return name.startsWith("java/") && inJdk(name, member.substring(0, member.indexOf(' ')));
    }

    private static boolean inJdk(String name, String method) {
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false, null);
            return Stream.<Class<?>>iterate(type, t -> t != null, Class::getSuperclass)
                    .flatMap(
                            t ->
                                    Stream.concat(
                                            Arrays.stream(t.getDeclaredMethods()),
                                            Arrays.stream(t.getMethods())))
                    .anyMatch(m -> m.getName().equals(method));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
