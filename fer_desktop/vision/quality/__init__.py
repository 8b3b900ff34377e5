"""How well a face can be read: its measures, head pose and the score made of them."""
