"""The server's way in: ``granian --interface wsgi wsgi:app``.

``flask --app wsgi`` knows the commands of ``jobunivers`` as well.
"""

import gc

from jobunivers.app import create_app
from jobunivers.cli import main

app = create_app()
for command in main.commands.values():
    app.cli.add_command(command)
gc.collect()
gc.freeze()  # what stands now stands until the worker ends: a quarter of a million objects nobody looks through again
