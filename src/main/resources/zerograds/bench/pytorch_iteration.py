"""Times one iteration's surrogate work in PyTorch: sampling, theta steps, weights steps; no forward model.

Written as one writes it in PyTorch: autograd for all gradients, torch.optim.Adam as it comes, the samples encoded anew
in each step. Prints one line of JSON. Needs PyTorch only. Large networks are timed with
a slow allocator and slow products unless jemalloc and an optimised BLAS are preloaded, and jemalloc keeps its pages:
MALLOC_CONF=dirty_decay_ms:-1,muzzy_decay_ms:-1.
"""
import argparse
import json
import statistics
import time

import torch


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


def main():
    parser = argparse.ArgumentParser()
    for name, default in dict(n=2, bands=0, depth=3, width=64, pairs=4, theta_steps=1, weights_steps=3, threads=1,
                              repetitions=200).items():
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

    for _ in range(max(3, a.repetitions // 10)):
        iteration()
    times = []
    processor_times = []
    for _ in range(a.repetitions):
        start, processor_start = time.perf_counter(), time.process_time()
        iteration()
        times.append(1e3 * (time.perf_counter() - start))
        processor_times.append(1e3 * (time.process_time() - processor_start))
    print(json.dumps({"median_ms": round(statistics.median(times), 4), "median_processor_ms": round(statistics.median(processor_times), 4), "repetitions": a.repetitions,
                      "threads": torch.get_num_threads(), "torch": torch.__version__,
                      "weights": sum(p.numel() for p in net.parameters())}))


if __name__ == "__main__":
    main()
