"""A signer beside the text: the clip is played, drawn and watched."""
