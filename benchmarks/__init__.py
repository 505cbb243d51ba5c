"""What docs/performance.md says, measured again by one command each."""
