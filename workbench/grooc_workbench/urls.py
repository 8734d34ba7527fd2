"""Addresses of the player. Who looks is part of the address, so that every window can be somebody else."""

from django.contrib import admin
from django.contrib.staticfiles.views import serve
from django.urls import path, re_path

from grooc_workbench import pages, studio, views

COURSE = "as/<slug:person>/course/<str:course_id>/"
STUDIO = "as/<slug:person>/studio/<str:course_id>/"
BLOCK = "as/<slug:person>/<slug:mode>/xblock/<str:usage_key>/"

urlpatterns = [
    path("", pages.front_door, name="front_door"),
    path("reset", pages.reset, name="reset"),
    path("jump_to/<str:usage_key>", pages.jump, name="jump"),
    path("as/<slug:person>/jump_to/<str:usage_key>", pages.jump_as, name="jump_as"),
    path("grooc/join/<str:code>/", pages.invitation, name="invitation"),
    path("as/<slug:person>/grooc/join/<str:code>/", pages.invitation_as, name="invitation_as"),
    path("as/<slug:person>/language", pages.language, name="language"),
    path(COURSE, pages.course_home, name="course"),
    path(COURSE + "unit/<str:unit_id>", pages.unit, name="unit"),
    path(COURSE + "progress", pages.progress, name="progress"),
    path(COURSE + "progress.json", pages.progress_json, name="progress_json"),
    path(COURSE + "dates", pages.dates, name="dates"),
    path(STUDIO + "unit/<str:unit_id>", studio.unit, name="studio_unit"),
    path(STUDIO + "edit/<str:usage_key>", studio.edit, name="studio_edit"),
    path(BLOCK, views.frame, name="frame"),
    path(BLOCK + "handler/", views.no_handler, name="handlers"),
    path(BLOCK + "handler/<str:handler>", views.handle, name="handler"),
    path(BLOCK + "handler/<str:handler>/<path:suffix>", views.handle, name="handler"),
    path("resource/<str:block_type>/<path:uri>", views.block_resource, name="block_resource"),
    path("admin/", admin.site.urls),
    re_path(r"^static/(?P<path>.*)$", serve, {"insecure": True}),
]
handler404 = "grooc_workbench.pages.not_found"
