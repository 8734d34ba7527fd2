"""Package of the GROOC XBlocks: four activities for learners who work in groups."""

from pathlib import Path

from setuptools import find_packages, setup

setup(
    name="grooc-xblocks",
    version="0.1.0",
    description="Open edX XBlocks for groups: find a group, map its assets, plan and act, reflect with peers.",
    long_description=Path(__file__).with_name("README.rst").read_text(encoding="utf-8"),
    long_description_content_type="text/x-rst",
    license="Apache-2.0",
    python_requires=">=3.11",
    packages=find_packages(include=["grooc_xblocks", "grooc_xblocks.*"]),
    include_package_data=True,
    package_data={
        "grooc_xblocks": ["public/*", "templates/*", "conf/locale/*/LC_MESSAGES/*", "translations/*/LC_MESSAGES/*"],
    },
    install_requires=[
        "XBlock[django]>=5.2",
        "Django>=4.2",
        "edx-opaque-keys[django]>=2.5",
        "pydantic>=2.7,<3",
        "numpy>=1.26",
        "python-docx>=1.1",
        "tzdata",
    ],
    extras_require={
        "workbench": [
            "xblock-sdk>=0.14",
            "dj-database-url>=2.2",
            "celery>=5.3",
            # As the platform's releases have it: Ulmo is Python 3.11 with XBlock 5, Verawood 3.12 with XBlock 6.
            "XBlock[django]<6; python_version < '3.12'",
            "XBlock[django]>=6; python_version >= '3.12'",
        ],
        "test": [
            "pytest>=8",
            "pytest-django>=4.9",
            "pytest-xdist>=3.6",
            "pytest-randomly>=3.15",
            "pytest-cov>=5",
            "pytest-rerunfailures>=14",
            "hypothesis>=6.100",
            "pytest-playwright>=0.5",
            "axe-playwright-python>=0.1.4",
            "PyMySQL>=1.1",
            "psycopg[binary]>=3.2",
            "openedx-events>=10.0",
            "Babel>=2.16",
        ],
        "quality": [
            "ruff>=0.8",
            "mypy>=1.13",
            "django-stubs>=5.1",
            "import-linter>=2.5",
            "code-annotations>=2.0",
            "docutils>=0.21",
            "Pillow>=10.1",
            "Pygments>=2.17",
            "tox>=4.20",
            "types-PyMySQL",
        ],
    },
    entry_points={
        "console_scripts": ["grooc-match = grooc_xblocks.domain.matching.command:main"],
        "xblock.v1": [
            "grooc_action_plan = grooc_xblocks.action_plan:ActionPlanXBlock",
            "grooc_asset_map = grooc_xblocks.asset_map:AssetMapXBlock",
            "grooc_group_formation = grooc_xblocks.group_formation:GroupFormationXBlock",
            "grooc_peer_reflection = grooc_xblocks.peer_reflection:PeerReflectionXBlock",
        ],
        "lms.djangoapp": [
            "grooc_groups = grooc_xblocks.groups.apps:GroupsConfig",
            "grooc_reflections = grooc_xblocks.reflections.apps:ReflectionsConfig",
        ],
        "cms.djangoapp": [
            "grooc_groups = grooc_xblocks.groups.apps:GroupsConfig",
            "grooc_reflections = grooc_xblocks.reflections.apps:ReflectionsConfig",
        ],
    },
    classifiers=[
        "Framework :: Django",
        "Intended Audience :: Education",
        "License :: OSI Approved :: Apache Software License",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.12",
    ],
)
