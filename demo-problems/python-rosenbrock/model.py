"""Rosenbrock's function as somebody's program in Python."""
import zerograds


def model(theta, seed):
    return sum(
        100 * (theta[i + 1] - theta[i] ** 2) ** 2 + (1 - theta[i]) ** 2 for i in range(len(theta) - 1))


zerograds.serve(model, shape=[1])
