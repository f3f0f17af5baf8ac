"""A signer next to the text: plays, draws and watches the clip."""
