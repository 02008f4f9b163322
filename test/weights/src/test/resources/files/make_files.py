# SPDX-License-Identifier: Apache-2.0
"""Files of tensors in all formats, and what is in them. See README.md."""

import io
import json
import struct
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
EXPECTED = []


def expect(file, tensor, matrix):
    """A line of expected.txt: file, tensor, rows, columns, all numbers row after row as exact hexadecimal doubles."""
    m = np.atleast_2d(np.asarray(matrix, dtype=np.float64))
    assert m.ndim == 2 and np.isfinite(m).all()
    numbers = " ".join(float(x).hex() for x in m.ravel())
    EXPECTED.append(f"{file}\t{tensor}\t{m.shape[0]}\t{m.shape[1]}\t{numbers}")


def write(name, data):
    path = HERE / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def numbers(seed, rows, columns, dtype):
    """Random numbers of all sizes; the first are the extremes of the type."""
    rng = np.random.default_rng(seed)
    scale = 2.0 ** rng.integers(-8, 8, size=(rows, columns))
    m = (rng.standard_normal((rows, columns)) * scale).astype(dtype)
    limits = np.finfo(dtype)
    edge = [limits.max, limits.min, limits.tiny, limits.smallest_subnormal, -limits.smallest_subnormal, -0.0, 1.0]
    edge = np.array(edge[: m.size], dtype=dtype)
    m.ravel()[: edge.size] = edge
    return m


def bfloat16(seed, rows, columns):
    """Bits, and their values: the upper halves of singles."""
    bits = (numbers(seed, rows, columns, np.float32).view(np.uint32) >> 16).astype("<u2")
    bits.ravel()[0] = 0x7F7F  # the largest
    bits.ravel()[3] = 0x0001  # the smallest
    return bits, (bits.astype(np.uint32) << 16).view(np.float32)


# ---- safetensors ---------------------------------------------------------------------------------------------------------------------

def safetensors(tensors, metadata=None, padding=b""):
    header, data = ({"__metadata__": metadata} if metadata else {}), b""
    for name, (dtype, shape, raw) in tensors.items():
        header[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode() + padding
    return struct.pack("<Q", len(text)) + text + data


def make_safetensors():
    half, single, double = numbers(1, 3, 5, "<f2"), numbers(2, 4, 3, "<f4"), numbers(3, 2, 7, "<f8")
    brain_bits, brain = bfloat16(4, 5, 3)
    tensors = {
        "layer.0.half": ("F16", half.shape, half.tobytes()),
        "layer.0.brain": ("BF16", brain.shape, brain_bits.tobytes()),
        "layer.0.single": ("F32", single.shape, single.tobytes()),
        "layer.0.double": ("F64", double.shape, double.tobytes()),
        "layer.0.vector": ("F32", (4,), single[:, 0].tobytes()),
        "layer.0.number": ("F64", (), np.float64(0.1).tobytes()),
        "layer.0.cube": ("F32", (2, 2, 3), single.tobytes()),
        "layer.0.whole": ("I64", (2,), np.array([1, 2], "<i8").tobytes()),
        "layer.0.empty": ("F32", (0, 3), b""),
    }
    write("types.safetensors", safetensors(tensors, {"format": "pt"}, b"     "))
    expect("types.safetensors", "layer.0.half", half)
    expect("types.safetensors", "layer.0.brain", brain)
    expect("types.safetensors", "layer.0.single", single)
    expect("types.safetensors", "layer.0.double", double)
    expect("types.safetensors", "layer.0.vector", single[:, 0])
    expect("types.safetensors", "layer.0.number", 0.1)


def make_sharded():
    parts, weight_map = {}, {}
    for k, names in enumerate([["a.weight", "a.bias"], ["b.weight"]]):
        file = f"model-0000{k + 1}-of-00002.safetensors"
        for j, name in enumerate(names):
            m = numbers(10 + 2 * k + j, 2, 3, "<f4")
            parts.setdefault(file, {})[name] = ("F32", m.shape, m.tobytes())
            weight_map[name] = file
            expect("sharded/model.safetensors.index.json", name, m)
        write("sharded/" + file, safetensors(parts[file]))
    index = {"metadata": {"total_size": 72}, "weight_map": weight_map}
    write("sharded/model.safetensors.index.json", json.dumps(index, indent=2).encode())


# ---- NumPy ---------------------------------------------------------------------------------------------------------------------------

def npy(array, version=(1, 0)):
    out = io.BytesIO()
    np.lib.format.write_array(out, array, version=version)
    return out.getvalue()


def make_npy():
    for size in (2, 4, 8):
        for order, ending in (("<", "little"), (">", "big")):
            for layout in "CF":
                m = np.array(numbers(20 + size, 3, 4, f"f{size}"), dtype=f"{order}f{size}", order=layout)
                file = f"f{size}-{ending}-{layout}.npy"
                write(file, npy(m))
                expect(file, file[:-4], m)
    for version in ((2, 0), (3, 0)):
        m = numbers(30, 2, 3, "<f8")
        file = f"version-{version[0]}.npy"
        write(file, npy(m, version))
        expect(file, file[:-4], m)
    for name, m in (("vector", numbers(31, 1, 5, "<f8")[0]), ("number", np.float64(0.1))):
        write(f"{name}.npy", npy(np.asarray(m)))
        expect(f"{name}.npy", name, m)
    write("objects.npy", npy_objects())
    write("whole.npy", npy(np.arange(6).reshape(2, 3)))


def npy_objects():
    out = io.BytesIO()
    np.lib.format.write_array(out, np.array([1, "a"], dtype=object), allow_pickle=True)
    return out.getvalue()


def make_npz():
    arrays = {
        "query": numbers(40, 6, 4, "<f4"),
        "key.weight": np.asfortranarray(numbers(41, 5, 7, ">f8")),
        "value": numbers(42, 1, 9, "<f2")[0],
    }
    for save, file in ((np.savez, "stored.npz"), (np.savez_compressed, "deflated.npz")):
        out = io.BytesIO()
        save(out, **arrays)
        write(file, out.getvalue())
        for name, m in arrays.items():
            expect(file, name, m)


# ---- Matrix Market and CSV -----------------------------------------------------------------------------------------------------------

def mtx(kind, size, lines):
    text = [f"%%MatrixMarket matrix {kind}", "% a comment", "", " ".join(map(str, size)), *lines]
    return ("\n".join(text) + "\n").encode()


def entries(m, kept):
    return [(i, j, m[i, j]) for j in range(m.shape[1]) for i in range(m.shape[0]) if kept(i, j)]


def make_mtx():
    rng = np.random.default_rng(50)
    general = rng.standard_normal((3, 4)) * (rng.random((3, 4)) < 0.6) + 0.0
    lower = np.tril(rng.standard_normal((4, 4)))
    symmetric = lower + np.tril(lower, -1).T
    skew = np.tril(lower, -1) - np.tril(lower, -1).T + 0.0
    whole = np.round(10 * symmetric) + 0.0
    present = (general != 0).astype(float)

    def coordinates(file, kind, m, kept, value):
        lines = [f"{i + 1} {j + 1}{value(x)}" for i, j, x in entries(m, kept) if x != 0]
        write(file, mtx("coordinate " + kind, (*m.shape, len(lines)), lines))
        expect(file, file[:-4], m)

    def array(file, kind, m, kept):
        lines = [repr(float(x)) for _, _, x in entries(m, kept)]
        write(file, mtx("array " + kind, m.shape, lines))
        expect(file, file[:-4], m)

    real, integer = (lambda x: f" {float(x)!r}"), (lambda x: f" {int(x)}")
    coordinates("coordinate-general.mtx", "real general", general, lambda i, j: True, real)
    coordinates("coordinate-symmetric.mtx", "real symmetric", symmetric, lambda i, j: i >= j, real)
    coordinates("coordinate-integer.mtx", "integer symmetric", whole, lambda i, j: i >= j, integer)
    coordinates("coordinate-skew.mtx", "real skew-symmetric", skew, lambda i, j: i > j, real)
    coordinates("coordinate-pattern.mtx", "pattern general", present, lambda i, j: True, lambda x: "")
    array("array-general.mtx", "real general", general, lambda i, j: True)
    array("array-symmetric.mtx", "real symmetric", symmetric, lambda i, j: i >= j)
    array("array-skew.mtx", "real skew-symmetric", skew, lambda i, j: i > j)


def make_csv():
    m = numbers(60, 3, 4, "<f8")
    for file, separator, header, end, mark in (
        ("comma.csv", ",", True, "\n", ""),
        ("semicolon.csv", ";", False, "\r\n", ""),
        ("tab.csv", "\t", True, "\n", "\ufeff"),
    ):
        lines = [separator.join(f'"x{j + 1}"' for j in range(m.shape[1]))] if header else []
        lines += [separator.join(repr(float(x)) for x in row) for row in m]
        write(file, (mark + end.join(lines) + end).encode())
        expect(file, file[:-4], m)


# ---- ONNX ----------------------------------------------------------------------------------------------------------------------------

def varint(n):
    out = b""
    while n > 127:
        out, n = out + bytes([n & 127 | 128]), n >> 7
    return out + bytes([n])


def number_field(field, n):
    return varint(field << 3) + varint(n)


def bytes_field(field, data):
    data = data.encode() if isinstance(data, str) else data
    return varint(field << 3 | 2) + varint(len(data)) + data


def tensor(name, shape, data_type, body):
    dims = bytes_field(1, b"".join(map(varint, shape)))
    return bytes_field(5, dims + number_field(2, data_type) + body + bytes_field(8, name))


def node(operator, name, inputs, output, attributes=b""):
    body = b"".join(bytes_field(1, i) for i in inputs) + bytes_field(2, output)
    return bytes_field(1, body + bytes_field(3, name) + bytes_field(4, operator) + attributes)


def integer_attribute(name, n):
    return bytes_field(5, bytes_field(1, name) + number_field(3, n) + number_field(20, 2))


def real_attribute(name, x):
    return bytes_field(5, bytes_field(1, name) + varint(2 << 3 | 5) + struct.pack("<f", x) + number_field(20, 1))


def external(location, offset, length):
    entry = lambda k, v: bytes_field(13, bytes_field(1, k) + bytes_field(2, v))
    return entry("location", location) + entry("offset", str(offset)) + entry("length", str(length)) + number_field(14, 1)


def model(*parts):
    graph = bytes_field(2, "graph") + b"".join(parts)
    return number_field(1, 8) + bytes_field(2, "by hand") + bytes_field(7, graph)


def make_onnx():
    single, double, half = numbers(70, 3, 4, "<f4"), numbers(71, 2, 3, "<f8"), numbers(72, 3, 3, "<f2")
    brain_bits, brain = bfloat16(73, 3, 4)
    packed = lambda bits: bytes_field(5, b"".join(varint(int(b)) for b in bits.ravel()))
    unpacked = b"".join(varint(4 << 3 | 5) + x.tobytes() for x in single.ravel())
    outside = np.concatenate([np.zeros(3, "<f4"), single.ravel()])
    write("external.bin", outside.tobytes())
    write(
        "fields.onnx",
        model(
            tensor("raw.single", single.shape, 1, bytes_field(9, single.tobytes())),
            tensor("raw.double", double.shape, 11, bytes_field(9, double.tobytes())),
            tensor("raw.half", half.shape, 10, bytes_field(9, half.tobytes())),
            tensor("raw.brain", brain.shape, 16, bytes_field(9, brain_bits.tobytes())),
            tensor("float_data", single.shape, 1, bytes_field(4, single.tobytes())),
            tensor("float_data.unpacked", single.shape, 1, unpacked),
            tensor("double_data", double.shape, 11, bytes_field(10, double.tobytes())),
            tensor("int32_data.half", half.shape, 10, packed(half.view("<u2"))),
            tensor("int32_data.brain", brain.shape, 16, packed(brain_bits)),
            tensor("whole", (2,), 7, bytes_field(7, b"\x01\x02")),
            tensor("external", single.shape, 1, external("external.bin", 12, single.nbytes)),
        ),
    )
    for name, m in (
        ("raw.single", single), ("raw.double", double), ("raw.half", half), ("raw.brain", brain),
        ("float_data", single), ("float_data.unpacked", single), ("double_data", double),
        ("int32_data.half", half), ("int32_data.brain", brain), ("external", single),
    ):
        expect("fields.onnx", name, m)

    w = [numbers(80 + k, 3, 2, "<f4") for k in range(6)]
    raw = lambda m: bytes_field(9, m.tobytes())
    fields = lambda m: bytes_field(4, m.tobytes())
    write(
        "layers.onnx",
        model(
            tensor("onnx::MatMul_1", (3, 2), 1, raw(w[0])),
            tensor("onnx::MatMul_2", (3, 2), 1, fields(w[1])),
            tensor("gemm_as_stored", (3, 2), 1, raw(w[2])),
            tensor("gemm_transposed", (3, 2), 1, raw(w[3])),
            tensor("gemm_scaled", (3, 2), 1, raw(w[4])),
            tensor("22", (3, 2), 1, raw(w[5])),
            tensor("old.dense.bias", (2,), 1, raw(w[5][0])),
            node("MatMul", "/block/query/MatMul", ["x", "onnx::MatMul_1"], "q"),
            node("MatMul", "/block/key/MatMul_1", ["x", "onnx::MatMul_2"], "k"),
            node("MatMul", "/block/scores/MatMul", ["q", "k"], "s"),
            node("Gemm", "/block/out/Gemm", ["s", "gemm_as_stored"], "o"),
            node("Gemm", "/block/up/Gemm", ["o", "gemm_transposed"], "u", integer_attribute("transB", 1)),
            node("Gemm", "/block/scaled/Gemm", ["u", "gemm_scaled"], "v", real_attribute("alpha", 0.5)),
            node("MatMul", "MatMul_23", ["v", "22"], "24"),
            node("Add", "Add_24", ["old.dense.bias", "24"], "25"),
        ),
    )
    expect("layers.onnx", "onnx::MatMul_1", w[0])
    expect("layers.onnx", "block.query.weight", w[0].T)
    expect("layers.onnx", "block.key.weight", w[1].T)
    expect("layers.onnx", "block.out.weight", w[2].T)
    expect("layers.onnx", "block.up.weight", w[3])
    expect("layers.onnx", "old.dense.weight", w[5].T)


# ---- a trained model, parsed without any library of ONNX -----------------------------------------------------------------------------

def fields(b, p, end):
    def read(p):
        n = shift = 0
        while True:
            n, shift, more, p = n | (b[p] & 127) << shift, shift + 7, b[p] > 127, p + 1
            if not more:
                return n, p

    while p < end:
        key, p = read(p)
        if key & 7 == 0:
            value, p = read(p)
        elif key & 7 == 2:
            n, p = read(p)
            value, p = (p, p + n), p + n
        else:
            n = 4 if key & 7 == 5 else 8
            value, p = (p, p + n), p + n
        yield key >> 3, value


def make_trained(path):
    """Three numbers of every matrix: tensor, rows, columns, row, column, number."""
    b = Path(path).read_bytes()
    text = lambda place: b[place[0] : place[1]].decode()
    (graph,) = [v for f, v in fields(b, 0, len(b)) if f == 7]
    matrices, layers = {}, {}
    for f, v in fields(b, *graph):
        if f == 5:
            parts = list(fields(b, *v))
            dims = [x for g, x in parts if g == 1]
            (name,), raw = [text(x) for g, x in parts if g == 8], [x for g, x in parts if g == 9]
            if (2, 1) in parts and len(dims) <= 2:
                matrices[name] = np.frombuffer(b[raw[0][0] : raw[0][1]], "<f4").reshape(dims)
        elif f == 1:
            parts = list(fields(b, *v))
            inputs = [text(x) for g, x in parts if g == 1]
            if (4, "MatMul") in [(g, text(x)) for g, x in parts if g == 4] and inputs[1].startswith("onnx::"):
                (name,) = [text(x) for g, x in parts if g == 3]
                layers[name[1 : -len("/MatMul")].replace("/", ".") + ".weight"] = inputs[1]
    matrices.update({name: matrices[matrix].T for name, matrix in layers.items()})
    lines = []
    for name, m in matrices.items():
        m = np.atleast_2d(m)
        rows, columns = m.shape
        for i, j in sorted({(0, 0), (rows // 2, columns // 3), (rows - 1, columns - 1)}):
            lines.append(f"{name}\t{rows}\t{columns}\t{i}\t{j}\t{float(m[i, j]).hex()}")
    write("all-minilm-l6-v2.txt", ("\n".join(lines) + "\n").encode())


make_safetensors()
make_sharded()
make_npy()
make_npz()
make_mtx()
make_csv()
make_onnx()
write("expected.txt", ("\n".join(EXPECTED) + "\n").encode())
if len(sys.argv) > 1:
    make_trained(sys.argv[1])
