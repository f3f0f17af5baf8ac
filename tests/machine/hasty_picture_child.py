"""The program that decodes a foreign picture, with a fourth of its time: what ends it is the same."""

import sys

from kiosk.machine.pictures import picture_child

picture_child.CPU_S = 1

if __name__ == "__main__":
    sys.exit(picture_child.main(sys.argv[1], int(sys.argv[2])))
