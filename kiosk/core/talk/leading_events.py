"""Events by which phones and the console lead a talk; they close a PIN pad that covers it."""

from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te

LEADING = (
    te.TalkStepped,
    te.SlideChosen,
    te.BlankToggled,
    te.LogoToggled,
    te.FreezeToggled,
    ev.LanguageChosen,
    te.SecondLanguageChosen,
    te.SpeaksChosen,
    te.StaffLanguageChosen,
    ev.TextSizeChosen,
    te.PhonesAllowed,
    te.ScreensAsked,
    te.ClockToggled,
    te.ClockReset,
    te.ExerciseBegun,
    te.ExerciseEnded,
    te.EndAsked,
    te.TalkEnded,
    te.PendingDropped,
    te.SwapPressed,
    te.ConsoleBrought,
    te.ConsoleLeft,
)
