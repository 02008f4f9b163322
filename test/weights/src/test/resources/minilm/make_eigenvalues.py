"""Writes eigenvalues.csv: the eigenvalues of W_V,h W_O,h of some heads of all-minilm-l6-v2.onnx, by NumPy.

    python make_eigenvalues.py all-minilm-l6-v2.onnx

Reads the protobuf of the file by itself, so that it shares nothing with the program under test.
"""

import os
import sys

import numpy as np

D, SIZE = 384, 32
HEADS = [(1, 1), (2, 7), (3, 1), (4, 10), (6, 12)]


def varint(data, at):
    result = shift = 0
    while True:
        byte = data[at]
        at += 1
        result |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return result, at


def fields(data):
    """The fields of a message: number and value, an integer or bytes."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
        elif key & 7 == 2:
            length, at = varint(data, at)
            value, at = data[at : at + length], at + length
        else:
            length = 4 if key & 7 == 5 else 8
            value, at = data[at : at + length], at + length
        yield key >> 3, value


def graph_of(model):
    tensors, products = {}, {}
    for number, graph in fields(model):
        if number != 7:
            continue
        for number, part in fields(graph):
            if number == 5:
                name = raw = None
                for field, value in fields(part):
                    if field == 8:
                        name = bytes(value).decode()
                    elif field == 9:
                        raw = value
                tensors[name] = raw
            elif number == 1:
                inputs, name = [], ""
                for field, value in fields(part):
                    if field == 1:
                        inputs.append(bytes(value).decode())
                    elif field == 3:
                        name = bytes(value).decode()
                products[name] = inputs
    return tensors, products


def main():
    with open(sys.argv[1], "rb") as file:
        tensors, products = graph_of(memoryview(file.read()))

    def stored(layer, name):
        """The matrix as stored: (inputs, outputs)."""
        inputs = products[f"/encoder/layer.{layer - 1}/attention/{name}/MatMul"]
        return np.frombuffer(tensors[inputs[1]], "<f4").reshape(D, D).astype(np.float64)

    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "eigenvalues.csv"), "w", newline="\n") as out:
        out.write("layer,head,re,im\n")
        for layer, head in HEADS:
            rows = slice((head - 1) * SIZE, head * SIZE)
            value = stored(layer, "self/value").T[rows]
            output = stored(layer, "output/dense").T[:, rows]
            for e in np.linalg.eigvals(value @ output):
                out.write(f"{layer},{head},{float(e.real)!r},{float(e.imag)!r}\n")


main()
