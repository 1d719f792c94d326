using System.Collections.Immutable;

namespace HelpBot.Content.Yaml;

/// <summary>A piece of YAML that remembers where it stood. Keys keep their order and may occur twice, so that rules can tell about it.</summary>
internal abstract record Node(Place Place)
{
    /// <summary>What an editor would call it.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether nothing was written here.</summary>
    public virtual bool IsNothing => false;

    /// <summary>A text, number or date; <paramref name="Plain"/> when it stood without quotes.</summary>
    public sealed record Text(string Value, bool Plain, Place Place) : Node(Place)
    {
        /// <inheritdoc/>
        public override string Kind => IsNothing ? "nothing" : "a text";

        /// <inheritdoc/>
        public override bool IsNothing => Plain && Value is "" or "~" or "null";
    }

    /// <summary>Items behind dashes, or between square brackets.</summary>
    public sealed record List(ImmutableArray<Node> Items, Place Place) : Node(Place)
    {
        /// <inheritdoc/>
        public override string Kind => "a list";
    }

    /// <summary>Keys with values.</summary>
    public sealed record Map(ImmutableArray<Entry> Entries, Place Place) : Node(Place)
    {
        /// <inheritdoc/>
        public override string Kind => "keys with values";

        /// <summary>The value of the first such key, or null.</summary>
        public Node? Find(string key)
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Value == key)
                    return entry.Value;
            }

            return null;
        }
    }

    /// <summary>One key and its value.</summary>
    public readonly record struct Entry(Text Key, Node Value);
}
