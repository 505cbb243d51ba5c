"""Dataclasses as rows and roles, for views to show."""
