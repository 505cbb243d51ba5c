"""The parts that places are put together from."""
