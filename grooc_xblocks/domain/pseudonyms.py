"""
The words that pseudonyms are made of: a plant and a thing.

Two nouns beside each other need no gender and no agreement in any language; none of them is a given name, and none an
animal, which is an insult somewhere.
"""

from grooc_xblocks.domain.words import marked as _

PATTERN = _("%(plant)s · %(thing)s")
PLANTS = (
    _("Acacia"), _("Alder"), _("Almond"), _("Amaranth"), _("Anemone"), _("Apricot"), _("Aspen"), _("Bamboo"),
    _("Banyan"), _("Baobab"), _("Barley"), _("Beech"), _("Birch"), _("Bluebell"), _("Buckwheat"), _("Cardamom"),
    _("Cedar"), _("Chestnut"), _("Cinnamon"), _("Clover"), _("Cornflower"), _("Cypress"), _("Dandelion"), _("Elm"),
    _("Eucalyptus"), _("Fennel"), _("Fern"), _("Hawthorn"), _("Hibiscus"), _("Honeysuckle"), _("Hyacinth"),
    _("Jacaranda"), _("Juniper"), _("Larch"), _("Lavender"), _("Lemongrass"), _("Lilac"), _("Linden"), _("Lotus"),
    _("Mango"), _("Maple"), _("Millet"), _("Mimosa"), _("Mulberry"), _("Nutmeg"), _("Oak"), _("Orchid"), _("Papaya"),
    _("Papyrus"), _("Peony"), _("Pine"), _("Pomegranate"), _("Quince"), _("Quinoa"), _("Saffron"), _("Sandalwood"),
    _("Sequoia"), _("Sorghum"), _("Spruce"), _("Sunflower"), _("Tamarind"), _("Thistle"), _("Tulip"), _("Willow"),
)  # fmt: skip
THINGS = (
    _("Anchor"), _("Beacon"), _("Bell"), _("Bridge"), _("Brook"), _("Candle"), _("Canoe"), _("Canyon"), _("Cliff"),
    _("Cloud"), _("Comet"), _("Compass"), _("Coral"), _("Creek"), _("Delta"), _("Dune"), _("Estuary"), _("Fjord"),
    _("Flute"), _("Fountain"), _("Garden"), _("Glacier"), _("Harbour"), _("Harp"), _("Hill"), _("Horizon"), _("Island"),
    _("Lagoon"), _("Lake"), _("Lantern"), _("Lighthouse"), _("Marble"), _("Meadow"), _("Mirror"), _("Monsoon"),
    _("Moon"), _("Mosaic"), _("Mountain"), _("Oasis"), _("Ocean"), _("Orchard"), _("Path"), _("Pearl"), _("Pebble"),
    _("Planet"), _("Prairie"), _("Quilt"), _("Rainbow"), _("Reef"), _("River"), _("Sail"), _("Savannah"),
    _("Snowflake"), _("Star"), _("Steppe"), _("Summit"), _("Sundial"), _("Teapot"), _("Tower"), _("Tundra"),
    _("Valley"), _("Violin"), _("Volcano"), _("Waterfall"),
)  # fmt: skip
