namespace HelpBot.Content.Yaml;

/// <summary>Where something stands: a file below the content folder, and a one-based line and column.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>For a message that points at a second place.</summary>
    public override string ToString() => $"{File}:{Line}";
}
