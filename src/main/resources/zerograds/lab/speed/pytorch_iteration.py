"""Times one iteration's surrogate work in PyTorch: sampling, theta steps, weights steps; no forward model.

Written as one writes it in PyTorch: autograd for all gradients, torch.optim.Adam as it comes, the samples encoded anew
in each step. Warms up, then reads a number of iterations from each line of the standard input and answers with a line of
JSON. By hand: echo 200 | python3 pytorch_iteration.py --n 2. Needs PyTorch only. Large networks are timed with a slow
allocator and slow products unless jemalloc and an optimised BLAS are preloaded, and jemalloc keeps its pages:
MALLOC_CONF=dirty_decay_ms:-1,muzzy_decay_ms:-1.
"""
import argparse
import json
import statistics
import sys
import time

import torch

try:
    import resource
except ImportError:  # not on Windows
    resource = None


class Surrogate(torch.nn.Module):
    def __init__(self, n, bands, depth, width):
        super().__init__()
        self.bands = bands
        sizes = [n * (2 * bands + 1)] + [width] * depth + [1]
        layers = []
        for inputs, outputs in zip(sizes, sizes[1:]):
            layers += [torch.nn.Linear(inputs, outputs), torch.nn.LeakyReLU()]
        self.layers = torch.nn.Sequential(*layers)

    def forward(self, x):
        features = [x]
        for k in range(self.bands):
            features += [torch.sin(x * 2**k), torch.cos(x * 2**k)]
        return self.layers(torch.cat(features, dim=-1) if self.bands else x)


def peak_bytes():
    """The most memory that this process has held; ru_maxrss is in kilobytes, on macOS in bytes."""
    if resource is None:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main():
    parser = argparse.ArgumentParser()
    for name, default in dict(n=2, bands=0, depth=3, width=64, pairs=4, theta_steps=1, weights_steps=3, threads=1,
                              warm_up=3).items():
        parser.add_argument("--" + name.replace("_", "-"), type=int, default=default)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(0)
    sigma, ratio = 0.33, 0.1
    net = Surrogate(a.n, a.bands, a.depth, a.width)
    theta = torch.nn.Parameter(torch.zeros(1, a.n))
    theta_adam = torch.optim.Adam([theta], lr=1e-4)
    weights_adam = torch.optim.Adam(net.parameters(), lr=1e-4)
    targets = torch.rand(2 * a.pairs, 1)

    def iteration():
        with torch.no_grad():
            offset = torch.randn(a.pairs, a.n) * sigma
            sites = theta - torch.cat([offset, -offset])
            probes = sites - torch.randn_like(sites) * (sigma * ratio)
        net.requires_grad_(False)
        for _ in range(a.theta_steps):
            theta_adam.zero_grad()
            net(theta).sum().backward()
            theta_adam.step()
        net.requires_grad_(True)
        for _ in range(a.weights_steps):
            weights_adam.zero_grad()
            torch.nn.functional.mse_loss(net(sites), targets).backward()
            weights_adam.step()
        return probes

    for _ in range(a.warm_up):
        iteration()
    print(json.dumps({"torch": torch.__version__, "threads": torch.get_num_threads(),
                      "weights": sum(p.numel() for p in net.parameters())}), flush=True)
    for line in sys.stdin:
        times = []
        for _ in range(int(line)):
            start = time.perf_counter()
            iteration()
            times.append(1e3 * (time.perf_counter() - start))
        print(json.dumps({"median_ms": statistics.median(times), "peak_bytes": peak_bytes()}), flush=True)


if __name__ == "__main__":
    main()
