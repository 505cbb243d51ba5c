"""The briefing: what it holds, and how it looks on paper."""
