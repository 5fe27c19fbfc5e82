using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PteroBot.Panel.Client;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Tests.Wire;

/// <summary>What holds for envelopes and pages of every size.</summary>
public sealed class EnvelopeProperties
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void A_list_gives_back_what_was_put_in_whatever_the_texts_are()
    {
        Prop.ForAll<NonNull<string>[]>(names =>
        {
            var kept = names.Select(n => Valid(n.Get)).ToList();
            var body = $$"""{"object":"list","data":[{{string.Join(',', kept.Select(Item))}}]}""";

            return new ListShape<Allocation>(PanelJson.Default.Allocation).Read(Encoding.UTF8.GetBytes(body)).Select(a => a.Notes).SequenceEqual(kept);
        }).Check(Quick);
    }

    [Fact]
    public void The_order_of_an_envelope_and_what_else_is_in_it_do_not_matter()
    {
        Prop.ForAll<NonNull<string>, int, bool>((name, id, attributesFirst) =>
        {
            var notes = Valid(name.Get);
            var attributes = $$"""{"id":{{id}},"notes":{{JsonSerializer.Serialize(notes)}},"later":{"attributes":{"id":-1},"data":[1]} }""";
            var body = attributesFirst ? $$"""{"attributes":{{attributes}},"meta":[],"object":"allocation"}""" : $$"""{"meta":{"x":[{}]},"object":null,"attributes":{{attributes}} }""";

            var item = new ItemShape<Allocation>(PanelJson.Default.Allocation).Read(Encoding.UTF8.GetBytes(body));

            return item.Id == id && item.Notes == notes;
        }).Check(Quick);
    }

    [Fact]
    public void All_pages_together_are_the_list_each_item_once()
    {
        Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(1, 25).ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (count, perPage, doubles) =>
        {
            var list = Enumerable.Range(0, count).ToList();
            var seen = Walk(list, perPage, doubles);

            return seen.Distinct().Count() == seen.Count && list.All(seen.Contains);
        }).Check(Quick);
    }

    [Fact]
    public void What_stays_in_the_list_is_never_missed_however_much_is_deleted_between_two_pages()
    {
        Prop.ForAll(Gen.Choose(0, 80).ToArbitrary(), Gen.Choose(1, 15).ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (count, perPage, seed) =>
        {
            var shown = Enumerable.Range(0, count).ToList();
            var random = new Random(seed);
            var pages = Paging.AllAsync((page, _) =>
            {
                var answer = new Page<int>([.. shown.Skip((page - 1) * perPage).Take(perPage)], page, (shown.Count + perPage - 1) / perPage, shown.Count);
                for (var deleted = random.Next(4); deleted > 0 && shown.Count > 0; deleted--)
                    shown.RemoveAt(random.Next(shown.Count));
                return Task.FromResult(answer);
            }, item => item, 1, CancellationToken.None);

            var seen = pages.ToBlockingEnumerable().ToList();

            return seen.Distinct().Count() == seen.Count && shown.TrueForAll(seen.Contains);
        }).Check(Quick);
    }

    // Between two pages items move back by as many as were put in front: some come twice.
    private static List<int> Walk(List<int> list, int perPage, int doubles)
    {
        var shown = new List<int>(list);
        var pages = Paging.AllAsync((page, _) =>
        {
            var items = shown.Skip((page - 1) * perPage).Take(perPage).ToList();
            var total = (shown.Count + perPage - 1) / perPage;
            if (page == 1)
                shown.InsertRange(0, Enumerable.Range(-doubles, doubles));
            return Task.FromResult(new Page<int>(items, page, Math.Max(total, (shown.Count + perPage - 1) / perPage), shown.Count));
        }, item => item, 1, CancellationToken.None);
        return pages.ToBlockingEnumerable().ToList();
    }

    private static string Item(string notes) => $$"""{"object":"allocation","attributes":{"id":1,"notes":{{JsonSerializer.Serialize(notes)}} } }""";

    // Halves of surrogate pairs are no text.
    private static string Valid(string text) => new([.. text.Where(c => !char.IsSurrogate(c))]);
}
