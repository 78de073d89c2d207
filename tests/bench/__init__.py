"""Benchmarks: what is measured here is not tested, because machines are shared and noisy."""
