"""Works out three iterations of the reference preset on a squared Rosenbrock loss, independently of the Java code.

Writes reference_iterations.csv beside itself:  python3 reference_iterations.py
"""

import math
import pathlib

import numpy as np

SEED, N, B, SIGMA, SMOOTHING = 5, 2, 4, 0.33, 0.1
K_PHI, RATE_THETA, RATE_PHI, SLOPE = 3, 5e-4, 1e-3, 0.01
SIZES = [2, 64, 64, 64, 1]
START = np.array([-0.5, 1.5])
RADIUS = 4.0
MASK = 0xFFFFFFFF


def philox(seed, stream, iteration, index):
    """Philox4x32-10: two 64-bit numbers."""
    c = [index & MASK, stream & MASK, iteration & MASK, (iteration >> 32) & MASK]
    k = [seed & MASK, (seed >> 32) & MASK]
    for _ in range(10):
        p0, p1 = c[0] * 0xD2511F53, c[2] * 0xCD9E8D57
        c = [(p1 >> 32) ^ c[1] ^ k[0], p1 & MASK, (p0 >> 32) ^ c[3] ^ k[1], p0 & MASK]
        k = [(k[0] + 0x9E3779B9) & MASK, (k[1] + 0xBB67AE85) & MASK]
    return (c[0] << 32) | c[1], (c[2] << 32) | c[3]


def unit(bits):
    return ((bits >> 11) + 0.5) * 2.0**-53


def gaussians(stream, iteration, count):
    numbers = []
    for pair in range((count + 1) // 2):
        first, second = philox(SEED, stream, iteration, pair)
        radius, angle = math.sqrt(-2 * math.log(unit(first))), 2 * math.pi * unit(second)
        numbers += [radius * math.cos(angle), radius * math.sin(angle)]
    return np.array(numbers[:count])


def initial(layer, inputs, outputs):
    bound = 1 / math.sqrt(inputs)
    draw = lambda iteration, count: np.array(
        [bound * (2 * unit(philox(SEED, 10, iteration, i)[0]) - 1) for i in range(count)])
    return [draw(2 * layer, inputs * outputs).reshape(outputs, inputs), draw(2 * layer + 1, outputs)]


def rectify(z):
    return np.where(z > 0, z, SLOPE * z)


def forward(params, x):
    outputs = [x]
    for weights, bias in params:
        outputs.append(rectify(outputs[-1] @ weights.T + bias))
    return outputs


def backward(params, outputs, delta):
    """Gradients of all weights and of the input; every layer is rectified, the last one too."""
    gradients = []
    for (weights, _), x, y in zip(reversed(params), reversed(outputs[:-1]), reversed(outputs[1:])):
        delta = delta * np.where(y > 0, 1, SLOPE)
        gradients.insert(0, [delta.T @ x, delta.sum(0)])
        delta = delta @ weights
    return gradients, delta


class Adam:
    def __init__(self, rate):
        self.rate, self.step, self.m, self.v = rate, 0, {}, {}

    def move(self, arrays, gradients):
        self.step += 1
        for i, (a, g) in enumerate(zip(arrays, gradients)):
            self.m[i] = 0.9 * self.m.get(i, 0) + 0.1 * g
            self.v[i] = 0.999 * self.v.get(i, 0) + 0.001 * g * g
            m, v = self.m[i] / (1 - 0.9**self.step), self.v[i] / (1 - 0.999**self.step)
            a -= self.rate * m / (np.sqrt(v) + 1e-8)


def loss(p):
    value = np.float32((1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2)
    return float(value) ** 2


params = [initial(l, SIZES[l], SIZES[l + 1]) for l in range(len(SIZES) - 1)]
theta, on_theta, on_phi = START.copy(), Adam(RATE_THETA), Adam(RATE_PHI)
rows = []
for iteration in range(3):
    sites, probes = [], []
    for row in range(0, 2 * B, 2):
        epsilon = SIGMA * gaussians(1, (iteration << 20) | row, N)
        sites += [theta - epsilon, theta + epsilon]
    for row, site in enumerate(sites):
        probes.append(site - SMOOTHING * SIGMA * gaussians(2, (iteration << 20) | row, N))
    y = np.array([loss(p) for p in probes])
    outputs = forward(params, theta[None] / RADIUS)
    prediction = outputs[-1][0, 0]
    gradient = backward(params, outputs, np.ones((1, 1)))[1][0] / RADIUS
    before = theta.copy()
    on_theta.move([theta], [gradient])
    x = np.array(sites) / RADIUS
    for step in range(K_PHI):
        outputs = forward(params, x)
        residual = outputs[-1][:, 0] - y
        if step == 0:
            fit_loss = np.mean(residual**2)
        gradients, _ = backward(params, outputs, (2 * residual / len(y))[:, None])
        on_phi.move([a for p in params for a in p], [g for p in gradients for g in p])
    rows.append([*before, prediction, *gradient, fit_loss, *theta])

names = "theta0,theta1,prediction,gradient0,gradient1,fitLoss,next0,next1"
target = pathlib.Path(__file__).with_suffix(".csv")
target.write_text("\n".join([names] + [",".join(f"{v:.12g}" for v in row) for row in rows]) + "\n")
