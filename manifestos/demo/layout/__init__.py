"""How the demo manifestos look: content and design come from `source/`, and nothing here knows a party."""
