"""The emotions' names as the window shows them, where its own parts look for them."""

from fer_desktop.emotion_names import shown_name

__all__ = ["shown_name"]
