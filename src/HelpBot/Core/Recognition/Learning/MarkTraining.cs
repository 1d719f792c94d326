namespace HelpBot.Core.Recognition.Learning;

/// <summary>One logistic regression a mark, by AdaGrad. A message that mentions a danger weighs more than one that does not: it is rarer, and missing it is worse.</summary>
internal sealed class MarkTraining
{
    private const int Epochs = 8;
    private const float Rate = 0.35f;
    private const float WeightOfYes = 2;

    // What is nearly certain already teaches next to nothing, and most messages are that.
    private const float LeastSlope = 0.005f;

    private readonly float[] _weights;
    private readonly float[] _squares;

    private MarkTraining(int rows) => (_weights, _squares) = (new float[rows], new float[rows]);

    /// <summary>Learns the marks of lessons from their features and from what the lists found.</summary>
    public static void Learn(IReadOnlyList<Lesson> lessons, Feature[][] features, WeightTable table)
    {
        var whole = features.Select((some, place) => some.Concat(lessons[place].Found).ToArray()).ToArray();
        var columns = Marks.All.AsParallel().AsOrdered().Select(mark => Column(lessons, whole, mark, table.Known.Count)).ToArray();
        var row = new float[columns.Length];
        for (var place = 0; place < table.Known.Count; place++)
        {
            for (var column = 0; column < columns.Length; column++)
                row[column] = columns[column][place];
            table.PutMarks(place, row);
        }
    }

    private static float[] Column(IReadOnlyList<Lesson> lessons, Feature[][] features, string mark, int rows)
    {
        var training = new MarkTraining(rows);
        var places = Enumerable.Range(0, lessons.Count).Where(place => mark != Marks.Request || lessons[place].CodeWord).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
            foreach (var place in Training.Order(places.Length, epoch))
                training.Step(features[places[place]], IsSet(lessons[places[place]], mark));
        return training._weights;
    }

    private static bool IsSet(Lesson lesson, string mark) =>
        mark == Marks.Request ? lesson.Example.CodeWord is not null : lesson.Example.Flags.Contains(mark, StringComparer.Ordinal);

    private void Step(Feature[] features, bool yes)
    {
        var score = Marks.Prior;
        foreach (var feature in features)
            score += _weights[feature.Row] * feature.Weight;
        var slope = (1 / (1 + MathF.Exp(-score)) - (yes ? 1 : 0)) * (yes ? WeightOfYes : 1);
        if (MathF.Abs(slope) < LeastSlope)
            return;
        foreach (var feature in features)
        {
            var part = slope * feature.Weight;
            ref var squares = ref _squares[feature.Row];
            squares += part * part;
            _weights[feature.Row] -= Rate * part / MathF.Sqrt(squares + 1e-3f);
        }
    }
}
