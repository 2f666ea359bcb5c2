"""Lets ZeroGrads Workbench optimise a Python program: docs/protocol.md says what goes over the wire.

Copy this file beside your program:

    import zerograds

    def model(theta, seed):          # theta: a list of numbers
        return (theta[0] - 1) ** 2   # a number, a flat list, or a NumPy array

    zerograds.serve(model, shape=[1])

A program that is faster at many points at once says how many: with serve(model, shape, batch=64) the model is called with
lists of thetas and of seeds, and returns a list of signals.

Whatever the program prints goes to standard error, where the workbench keeps the last lines of it. An exception is
reported with its line, and the program goes on. It ends when the workbench closes its input.
"""
import array
import base64
import json
import math
import os
import select
import sys
import threading
import traceback

_FEW = 64  # up to so many numbers are written as JSON


def parameters():
    """What the workbench says first: {"parameters": [{"name", "size", "kind", ...}], "size", "start", ...}."""
    global _greeting
    if _greeting is None:
        _greeting = json.loads(sys.stdin.buffer.readline())  # UTF-8, whatever the locale
    return _greeting


def serve(model, shape, batch=1):
    """Answers with model(theta, seed), an array of this shape, until the workbench has no more questions.

    With a batch above 1: model(thetas, seeds), a list of at most so many arrays."""
    _end_with_the_workbench()
    out = _keep_standard_output_for_answers()
    size = math.prod(shape)
    theta_text = "numbers" if parameters()["size"] <= _FEW else "float64"
    signal_text = "numbers" if size <= _FEW else _binary(shape)
    _say(out, {"zerograds": 1, "shape": list(shape), "theta": theta_text, "signal": signal_text,
               "batch": batch})
    for line in sys.stdin.buffer:
        request = json.loads(line)
        try:
            if batch == 1:
                _answer(out, request["id"], _signal(model(_theta(request["theta"]), request["seed"]), shape))
            else:
                signals = model([_theta(theta) for theta in request["thetas"]], request["seeds"])
                _answers(out, request["id"], [_signal(signal, shape) for signal in signals])
        except Exception as error:
            _say(out, {"id": request["id"], "error": _reason(error)})


_greeting = None


def _theta(sent):
    return sent if isinstance(sent, list) else _native(array.array("d", base64.b64decode(sent))).tolist()


def _binary(shape):
    """Pixels need no more than single precision."""
    return "float32" if len(shape) > 1 else "float64"


def _signal(signal, shape):
    size = math.prod(shape)
    if hasattr(signal, "ravel"):
        signal = signal.ravel().tolist()
    values = [float(signal)] if isinstance(signal, (int, float)) else signal
    if len(values) != size:
        raise ValueError("the model returned %d values instead of %d" % (len(values), size))
    if size <= _FEW:
        return json.dumps(list(values)).encode("ascii")
    return b'"' + base64.b64encode(_native(array.array("f" if _binary(shape) == "float32" else "d", values))) + b'"'


def _native(numbers):
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _reason(error):
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = "%s:%d" % (os.path.basename(frame.filename), frame.lineno)
    return "%s: %s at %s" % (type(error).__name__, error, place)


def _say(out, message):
    out.write(b"@zerograds " + json.dumps(message).encode("utf-8") + b"\n")
    out.flush()


def _answer(out, number, signal):
    out.write(b'@zerograds {"id":%d,"signal":%s}\n' % (number, signal))
    out.flush()


def _answers(out, number, signals):
    out.write(b'@zerograds {"id":%d,"signals":[%s]}\n' % (number, b",".join(signals)))
    out.flush()


def _keep_standard_output_for_answers():
    """From now on even what a library in C prints to standard output goes to standard error."""
    sys.stdout.flush()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        import fcntl
        fcntl.fcntl(out, fcntl.F_SETPIPE_SZ, 1 << 20)  # an image fits into the pipe: nobody waits for the reader
    except (ImportError, AttributeError, OSError):
        pass  # slower, but as good
    return out


def _end_with_the_workbench():
    """Should the workbench be killed during a long evaluation, this program does not outlive it."""
    if not hasattr(select, "poll"):
        return
    poll = select.poll()
    poll.register(0, 0)

    def watch():
        poll.poll()
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
