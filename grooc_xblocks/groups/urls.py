"""Addresses of the LMS that belong to groups: where an invitation leads."""

from django.urls import path

from grooc_xblocks.groups import views

app_name = "grooc"
urlpatterns = [path("join/<str:code>/", views.invitation, name="invitation")]
