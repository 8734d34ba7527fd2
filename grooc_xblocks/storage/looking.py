"""Django's admin for tables that are looked at. Changes go through the blocks, whose rules the admin does not know."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest


class LookingOnly(admin.ModelAdmin):  # type: ignore[type-arg]
    """Shows rows and changes none."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class LookingInside(admin.TabularInline):  # type: ignore[type-arg]
    """Shows the rows that belong to one, and changes none."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
