"""The models one can ask for by name, with the facts about their public files.

A light module: QGIS lists the names without the engine; the engine downloads and verifies by them.
"""

from __future__ import annotations

from dataclasses import dataclass

from .job import DEFAULT_MODEL

_META = "https://dl.fbaipublicfiles.com/segment_anything/"
_HQ = "https://huggingface.co/lkeab/hq-sam/resolve/main/"
_MOBILE = "https://github.com/ChaoningZhang/MobileSAM/raw/master/weights/"

_SA_1B = "SA-1B: 11 million photographs with 1.1 billion masks (data for research only)"
_HQ_44K = "then HQSeg-44K: 44,320 finely drawn masks of photographs"
_DISTILLED = "1 % of SA-1B, after the example of SAM ViT-H (data for research only)"


@dataclass(frozen=True)
class CatalogueEntry:
    """A model that can be asked for by name.

    Attributes:
        name: What users type.
        title: One line for a list.
        architecture: Image encoder, as in a model's card.
        high_quality: Whether the file has the high-quality mask decoder.
        url: Public file; empty for the model that comes with ROS-SAM.
        size_bytes: Of that file; 0 where there is none.
        sha256: Of that file.
        licence: Terms of the weights.
        trained_on: Data it was trained on, with their terms; empty where its card says it.
    """

    name: str
    title: str
    architecture: str
    high_quality: bool = False
    url: str = ""
    size_bytes: int = 0
    sha256: str = ""
    licence: str = "Apache-2.0"
    trained_on: str = ""

    @property
    def bundled(self) -> bool:
        """Whether it comes with ROS-SAM and needs no download."""
        return not self.url

    @property
    def file_name(self) -> str:
        """Name of the public file."""
        return self.url.rsplit("/", 1)[-1]


# Sizes and hashes are public facts about published files, not secrets.
CATALOGUE: tuple[CatalogueEntry, ...] = (
    CatalogueEntry(
        DEFAULT_MODEL,
        "ROS-SAM tiny: bundled, fast on a CPU, trained on aerial and satellite images",
        "compact",
        licence="",
    ),
    CatalogueEntry(
        "sam_vit_b",
        "SAM ViT-B, Meta AI",
        "vit_b",
        False,
        _META + "sam_vit_b_01ec64.pth",
        375_042_383,
        # pragma: allowlist nextline secret
        "ec2df62732614e57411cdcf32a23ffdf28910380d03139ee0f4fcbe91eb8c912",
        trained_on=_SA_1B,
    ),
    CatalogueEntry(
        "sam_vit_l",
        "SAM ViT-L, Meta AI",
        "vit_l",
        False,
        _META + "sam_vit_l_0b3195.pth",
        1_249_524_607,
        # pragma: allowlist nextline secret
        "3adcc4315b642a4d2101128f611684e8734c41232a17c648ed1693702a49a622",
        trained_on=_SA_1B,
    ),
    CatalogueEntry(
        "sam_vit_h",
        "SAM ViT-H, Meta AI",
        "vit_h",
        False,
        _META + "sam_vit_h_4b8939.pth",
        2_564_550_879,
        # pragma: allowlist nextline secret
        "a7bf3b02f3ebf1267aba913ff637d9a2d5c33d3173bb679e46d9f338c26f262e",
        trained_on=_SA_1B,
    ),
    CatalogueEntry(
        "sam_hq_vit_b",
        "HQ-SAM ViT-B",
        "vit_b",
        True,
        _HQ + "sam_hq_vit_b.pth",
        379_335_069,
        # pragma: allowlist nextline secret
        "14a9d662cd6f5a9c2dba6d40ab0058d88d287e4a18fd6fdc6ad5fb1a3fdeaa57",
        trained_on=f"{_SA_1B}, {_HQ_44K}",
    ),
    CatalogueEntry(
        "sam_hq_vit_l",
        "HQ-SAM ViT-L",
        "vit_l",
        True,
        _HQ + "sam_hq_vit_l.pth",
        1_254_865_805,
        # pragma: allowlist nextline secret
        "e1a6c385d62bf005ded91a54d5ec55c985cfc4103ef89c08d90f39f04934c343",
        trained_on=f"{_SA_1B}, {_HQ_44K}",
    ),
    CatalogueEntry(
        "sam_hq_vit_h",
        "HQ-SAM ViT-H",
        "vit_h",
        True,
        _HQ + "sam_hq_vit_h.pth",
        2_570_940_653,
        # pragma: allowlist nextline secret
        "a7ac14a085326d9fa6199c8c698c4f0e7280afdbb974d2c4660ec60877b45e35",
        trained_on=f"{_SA_1B}, {_HQ_44K}",
    ),
    CatalogueEntry(
        "sam_hq_vit_tiny",
        "Light HQ-SAM (TinyViT)",
        "vit_tiny",
        True,
        _HQ + "sam_hq_vit_tiny.pth",
        42_526_881,
        # pragma: allowlist nextline secret
        "0f32c075ccdd870ae54db2f7630e7a0878ede5a2b06d05d6fe02c65a82fb7196",
        trained_on=f"{_DISTILLED}, {_HQ_44K}",
    ),
    CatalogueEntry(
        "mobile_sam",
        "MobileSAM (TinyViT)",
        "vit_tiny",
        False,
        _MOBILE + "mobile_sam.pt",
        40_728_226,
        # pragma: allowlist nextline secret
        "6dbb90523a35330fedd7f1d3dfc66f995213d81b29a5ca8108dbcdd4e37d6c2f",
        trained_on=_DISTILLED,
    ),
)

_BY_NAME = {entry.name: entry for entry in CATALOGUE}


def find(name: str) -> CatalogueEntry | None:
    """The entry of that name, or None."""
    return _BY_NAME.get(name)
