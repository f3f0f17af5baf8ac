import QtQuick

// What makes a panel of each kind, by its name.
QtObject {
    readonly property Component statement: StatementPanel {}
    readonly property Component story: StoryPanel {}
    readonly property Component list: ListPanel {}
    readonly property Component question: QuestionPanel {}
    readonly property Component figure: FigurePanel {}
    readonly property Component clock: ClockPanel {}
    readonly property Component number: NumberPanel {}
    readonly property Component picture: PicturePanel {}
    readonly property Component page: PagePanel {}
    readonly property Component pair: PairPanel {}
}
