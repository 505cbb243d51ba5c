"""Agenda packs, supplements and single reports as PDF."""
