"""``labels``: a sheet with braille and large print that says where a headset goes and how speech starts."""
