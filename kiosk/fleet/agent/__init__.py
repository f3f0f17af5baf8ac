"""The agent: fetches signed sites and reports the state of the machine. It has a network and no window."""
