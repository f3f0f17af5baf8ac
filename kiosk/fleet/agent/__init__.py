"""The agent: it fetches signed sites and says how the machine is. It has a network and no window."""
