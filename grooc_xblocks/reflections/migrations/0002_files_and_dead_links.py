import django.db.models.deletion
import grooc_xblocks.reflections.file_models
import grooc_xblocks.storage.columns
import opaque_keys.edx.django.models
from django.conf import settings
from django.db import migrations, models

from grooc_xblocks.storage.constraints import check


class Migration(migrations.Migration):

    dependencies = [
        ('grooc_reflections', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='contribution',
            name='dead_links',
            field=models.JSONField(default=dict, help_text='By "version.position", the readers who could not open it.'),
        ),
        migrations.CreateModel(
            name='EnclosedFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(max_length=255)),
                ('key', grooc_xblocks.storage.columns.ExactCharField(max_length=40)),
                ('place', models.CharField(default=grooc_xblocks.reflections.file_models.new_place, max_length=32)),
                ('name', models.CharField(max_length=120)),
                ('size', models.PositiveIntegerField()),
                ('pieces', models.PositiveIntegerField()),
                ('stored', models.PositiveIntegerField(default=0)),
                ('at', models.DateTimeField()),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['author', 'usage_key'], name='grooc_file_author')],
                'constraints': [models.UniqueConstraint(fields=('usage_key', 'key'), name='grooc_file_one_a_key'), check(models.Q(('stored__lte', models.F('pieces'))), name='grooc_file_no_more_than_whole')],
            },
        ),
    ]
