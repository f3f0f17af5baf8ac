pragma Singleton

import QtQuick

// When each part of a hand-over between two panels begins and how long it lasts, ms: as in the loop, or brisk where somebody
// leads a talk and nobody waits for words.
QtObject {
    property bool brisk: false

    readonly property int lightOutAt: brisk ? Tokens.motionTalkLightOut : Tokens.motionHandoverLightOut
    readonly property int textOutAt: brisk ? Tokens.motionTalkTextOut : Tokens.motionHandoverTextOut
    readonly property int leaveAt: brisk ? Tokens.motionTalkLeave : Tokens.motionHandoverLeave
    readonly property int fieldAt: brisk ? Tokens.motionTalkField : Tokens.motionHandoverField
    readonly property int lineAt: brisk ? Tokens.motionTalkLine : Tokens.motionHandoverLine
    readonly property int headlineAt: brisk ? Tokens.motionTalkHeadline : Tokens.motionHandoverHeadline
    readonly property int leadAt: brisk ? Tokens.motionTalkLead : Tokens.motionHandoverLead
    readonly property int lightAt: brisk ? Tokens.motionTalkLight : Tokens.motionHandoverLight
    // Line and light have come.
    readonly property int rest: brisk ? Tokens.motionTalkRest : Tokens.motionHandoverRest

    readonly property int textOut: brisk ? Tokens.motionTalkLastsTextOut : Tokens.motionTextOut
    readonly property int leave: brisk ? Tokens.motionTalkLastsLeave : Tokens.motionLeave
    readonly property int field: brisk ? Tokens.motionTalkLastsField : Tokens.motionField
    readonly property int draw: brisk ? Tokens.motionTalkLastsDraw : Tokens.motionDraw
    readonly property int textIn: brisk ? Tokens.motionTalkLastsTextIn : Tokens.motionTextIn
    readonly property int textStagger: brisk ? Tokens.motionTalkLastsTextStagger : Tokens.motionTextStagger
    readonly property int listStagger: brisk ? Tokens.motionTalkLastsListStagger : Tokens.motionListStagger
    readonly property int lightOut: brisk ? Tokens.motionTalkLastsLightOut : Tokens.motionLightOut
    readonly property int lightIn: brisk ? Tokens.motionTalkLastsLightIn : Tokens.motionLightIn
}
