"""The link: over MQTT it says how the machine is, and takes fixed verbs from afar."""
