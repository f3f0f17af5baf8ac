"""The link: reports the state of the machine over MQTT, and takes fixed verbs from afar."""
