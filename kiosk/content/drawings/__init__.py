"""Line drawings of a site's own, by the rules of those that come with the program."""
