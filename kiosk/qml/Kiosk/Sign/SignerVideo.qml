import QtQuick
import QtMultimedia

import Kiosk.Window

// The pictures of a feed on a graphics card; nothing else imports Qt's items for films.
VideoOutput {
    id: root

    property ClipFeed feed: null

    onFeedChanged: {
        if (feed)
            feed.beginInto(root.videoSink);
    }

    Connections {
        function onFrameSwapped() {
            root.feed?.notePainted();
        }

        target: root.Window.window
    }
}
