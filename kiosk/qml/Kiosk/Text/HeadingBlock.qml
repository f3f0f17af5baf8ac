import QtQuick

Block {
    color: column.heading
    says: Accessible.Heading
}
