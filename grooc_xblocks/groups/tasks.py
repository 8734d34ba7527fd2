"""Work for the platform's Celery workers, which find it here by themselves. Imported only where Celery is."""

from celery import shared_task

from grooc_xblocks.groups import forming


@shared_task(name="grooc_xblocks.groups.tasks.form_groups_task", ignore_result=True)
def form_groups_task(round_id: int) -> None:
    """Work a round of matching out; does nothing for a round that another worker has taken."""
    forming.run_round(round_id)
