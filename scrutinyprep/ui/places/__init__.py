"""The places of the window: one for each thing that a councillor comes to do."""
