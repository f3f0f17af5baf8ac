"""Words for a certificate, which people compare on two screens."""

MOST = 6
"""Words, eight bits each: too many to find another certificate for within the hours of a door."""

_LIST = """
acorn almond amber anchor apple apricot april apron arrow autumn badge bagel bamboo banana barrel basket
beach beacon bean bell bench berry bicycle birch biscuit blanket blossom board boat bonnet book bottle bowl
branch bread breeze brick bridge broom brush bubble bucket butter button cabin cactus cake camel candle
canoe canvas carpet carrot castle cedar cello chair chalk cheese cherry chestnut circle city clay clock
cloud clover coast cocoa coffee comet compass copper coral corner cotton crayon cream cricket crown cup
curtain cushion dahlia daisy desert dinner dolphin door dragon drawer dream drum eagle earth easel echo
elbow elm engine envelope falcon feather fern ferry fiddle field finch flag flame flower flute forest fork
fossil fountain fox garden garlic gate ginger giraffe glass globe glove grape grass guitar hammer harbour
harvest hazel heron hill honey horizon island ivory ivy jacket jasmine jelly jigsaw kettle kitchen kite
ladder lagoon lake lamp lantern laurel leaf lemon lentil letter lily linen lion lizard lotus magnet mango
maple marble market meadow melon mirror mitten moon morning moss mountain music napkin needle nest night
nutmeg oak oasis ocean olive onion orange orchid otter owl paddle paint palm panda paper parrot pasta peach
pear pebble pencil pepper piano picnic pillow pine planet plum pocket pond poppy potato puzzle quartz quilt
rabbit radio radish rain raven ribbon rice river robin rocket roof rose saddle saffron sail salad sand scarf
school sea shell silver snow spoon spring star stone stove sugar sun table tea tiger tomato tower train tree
tulip turtle violin walnut willow
"""

WORDS = tuple(_LIST.split())
"""One for each value of a byte."""


def words_of(digest: bytes) -> tuple[str, ...]:
    """Returns a word for each of the first bytes of a SHA-256."""
    return tuple(WORDS[byte] for byte in digest[:MOST])


def start_of(digest: bytes) -> str:
    """Returns the beginning of a SHA-256 as browsers show it: pairs of digits and letters."""
    return digest[:8].hex(":").upper()
