"""Addresses of the player. Who looks is part of the address, so that every window can be somebody else."""

from django.urls import path

from grooc_workbench import views

BLOCK = "as/<slug:person>/<slug:mode>/xblock/<str:usage_key>/handler/"

urlpatterns = [
    path(BLOCK, views.no_handler, name="handlers"),
    path(BLOCK + "<str:handler>", views.handle, name="handler"),
    path(BLOCK + "<str:handler>/<path:suffix>", views.handle, name="handler"),
    path("resource/<str:block_type>/<path:uri>", views.block_resource, name="block_resource"),
]
