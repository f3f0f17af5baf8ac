"""A site of two numbers as a file: an emergency number and a helpline, confirmed on a day or by nobody."""


def numbers_site(settings="", language="en", **numbers):
    """``settings`` come below those that every site has; ``numbers`` as below."""
    return (
        f'\norganisation = "other"\nname = "Example"\ncountry = "IT"\ntime_zone = "Europe/Rome"\n'
        f'languages = ["{language}"]\n{settings}{two_numbers(**numbers)}'
    )


def two_numbers(emergency=None, helpline=None, hours="24/7"):
    """The days on which they were confirmed, and the hours of the helpline."""
    return f"""
[emergency]
number = "555 0100"
answered_by = ["police"]
{_confirmed(emergency)}
[[helpline]]
id = "advice"
kind = "advice"
answered_by = "charity"
number = "555 0142"
hours = "{hours}"
cost = "free"
languages = ["en"]
{_confirmed(helpline)}"""


def _confirmed(day):
    return f'confirmed_on = {day}\nconfirmed_by = "desk-team"\n' if day else ""
