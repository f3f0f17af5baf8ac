// A number among the text.
Block {
    color: column.spot
}
