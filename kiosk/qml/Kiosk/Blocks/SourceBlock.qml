Block {
    color: column.soft
}
