"""A server, three screens in its network and one without, all real, in systemd-nspawn."""
